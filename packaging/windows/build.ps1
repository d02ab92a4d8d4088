# Build readerapp for Windows: build\windows\readerapp-VERSION-setup.exe. Not run yet by anybody; see packaging\README.md.
#
#   powershell -ExecutionPolicy Bypass -File packaging\windows\build.ps1
#
# Needs Python 3.11 or later from python.org, and NSIS 3 (makensis in PATH).
$ErrorActionPreference = "Stop"
$root = (Resolve-Path "$PSScriptRoot\..\..").Path
$out = "$root\build\windows"
$python = "$out\venv\Scripts\python.exe"
$env:PYTHONHASHSEED = "0"
New-Item -ItemType Directory -Force $out | Out-Null

function Run($program, $arguments) {
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE." }
}

Run py @("-3", "-m", "venv", "--clear", "$out\venv")
Run $python @("-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps", "-r", "$root\packaging\versions.txt")
Run $python @("$root\packaging\make_icons.py", "windows", "$out\readerapp.ico")
Run $python @("-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", "--distpath", "$out\bundle", "--workpath", "$out\work",
    "$PSScriptRoot\readerapp.spec")

# The app that was just built must start, read a listing and draw its window.
$trial = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
New-Item -ItemType Directory $trial | Out-Null
$env:READERAPP_LIBRARY = "$trial\library.sqlite3"
$env:READERAPP_SETTINGS = "$trial\settings.toml"
$readerapp = "$out\bundle\readerapp\readerapp.exe"
Run $readerapp @("import", "$root\resources\sample-day.md")
Run $readerapp @("screenshot", "$trial\window.png")
Remove-Item Env:READERAPP_LIBRARY, Env:READERAPP_SETTINGS
Remove-Item -Recurse $trial

$env:PYTHONUTF8 = "1"
& $python "$root\packaging\licences.py" "$out\bundle" | Out-File -Encoding utf8 "$out\bundle\readerapp\LICENCES.txt"
if ($LASTEXITCODE -ne 0) { throw "The licences could not be collected." }
$version = (Select-String -Path "$root\readerapp\__init__.py" -Pattern '__version__ = "(.*)"').Matches[0].Groups[1].Value
Run makensis @("/V2", "/DVERSION=$version", "/DBUNDLE=$out\bundle\readerapp", "/DICON=$out\readerapp.ico", "/DOUT=$out",
    "$PSScriptRoot\readerapp.nsi")
Get-Item "$out\readerapp-$version-setup.exe"
