; The installer for Windows, for one user and without a question of Windows for an administrator.
;
;   makensis -DVERSION=0.1.0 -DBUNDLE=build/windows/bundle/readerapp -DICON=build/windows/readerapp.ico -DOUT=build/windows readerapp.nsi
;
; The bundle is what PyInstaller made. The library of the user is neither installed nor removed: it lies elsewhere.
Unicode true
SetCompressor /SOLID lzma
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define NAME "readerapp"
!define ID "readerapp.Listing"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CAPABILITIES "Software\${NAME}\Capabilities"
!define OPEN '"$INSTDIR\readerapp-window.exe" open "%1"'

Name "${NAME} ${VERSION}"
OutFile "${OUT}/readerapp-${VERSION}-setup.exe"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "Folder"
BrandingText "the readerapp authors"

VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "${NAME}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Reads the day's arXiv listings"
VIAddVersionKey CompanyName "the readerapp authors"
VIAddVersionKey LegalCopyright "the readerapp authors, MIT License"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\readerapp-window.exe"
!define MUI_FINISHPAGE_RUN_TEXT "Open readerapp"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Function .onInit
    ${IfNot} ${AtLeastWin10}
        MessageBox MB_ICONSTOP "readerapp needs Windows 10, version 1809, or later." /SD IDOK
        Abort
    ${EndIf}
FunctionEnd

; Windows locks the file of a program that runs; while the old window is open its files cannot be replaced.
!macro EndWhileOpen UN
Function ${UN}EndWhileOpen
    ${If} ${FileExists} "$INSTDIR\readerapp-window.exe"
        ${Do}
            ClearErrors
            FileOpen $0 "$INSTDIR\readerapp-window.exe" a
            ${IfNot} ${Errors}
                FileClose $0
                ${ExitDo}
            ${EndIf}
            MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "readerapp is open. Close its window, then retry." /SD IDCANCEL IDRETRY +2
            Abort
        ${Loop}
    ${EndIf}
FunctionEnd
!macroend
!insertmacro EndWhileOpen ""
!insertmacro EndWhileOpen "un."

Section
    Call EndWhileOpen
    ; Files of the version before that this one has no more would otherwise stay, and be loaded.
    RMDir /r "$INSTDIR\_internal"
    SetOutPath "$INSTDIR"
    File /r "${BUNDLE}/*"
    File "/oname=readerapp.ico" "${ICON}"
    WriteUninstaller "$INSTDIR\uninstall.exe"
    CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\readerapp-window.exe" "" "$INSTDIR\readerapp.ico"

    ; "Open with" for Markdown; readerapp never makes itself the default of files that most people edit.
    WriteRegStr HKCU "Software\Classes\${ID}" "" "arXiv listing"
    WriteRegStr HKCU "Software\Classes\${ID}\DefaultIcon" "" "$INSTDIR\readerapp.ico"
    WriteRegStr HKCU "Software\Classes\${ID}\shell\open\command" "" '${OPEN}'
    WriteRegStr HKCU "Software\Classes\.md\OpenWithProgids" "${ID}" ""
    WriteRegStr HKCU "Software\Classes\.markdown\OpenWithProgids" "${ID}" ""

    !macro Scheme NAME_OF_SCHEME
        WriteRegStr HKCU "Software\Classes\${NAME_OF_SCHEME}" "" "URL:${NAME_OF_SCHEME}"
        WriteRegStr HKCU "Software\Classes\${NAME_OF_SCHEME}" "URL Protocol" ""
        WriteRegStr HKCU "Software\Classes\${NAME_OF_SCHEME}\DefaultIcon" "" "$INSTDIR\readerapp.ico"
        WriteRegStr HKCU "Software\Classes\${NAME_OF_SCHEME}\shell\open\command" "" '${OPEN}'
        WriteRegStr HKCU "${CAPABILITIES}\URLAssociations" "${NAME_OF_SCHEME}" "${ID}"
    !macroend
    !insertmacro Scheme "arxiv"
    !insertmacro Scheme "readerapp"

    ; The page "Default apps" of the settings.
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationName" "${NAME}"
    WriteRegStr HKCU "${CAPABILITIES}" "ApplicationDescription" "Reads the day's arXiv listings"
    WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" ".md" "${ID}"
    WriteRegStr HKCU "${CAPABILITIES}\FileAssociations" ".markdown" "${ID}"
    WriteRegStr HKCU "Software\RegisteredApplications" "${NAME}" "${CAPABILITIES}"

    WriteRegStr HKCU "Software\${NAME}" "Folder" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\readerapp.ico"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "the readerapp authors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; the shell reads the types of files again
SectionEnd

Section Uninstall
    Call un.EndWhileOpen
    ; Only what was installed: the user may have chosen a folder with files of their own.
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\readerapp.exe"
    Delete "$INSTDIR\readerapp-window.exe"
    Delete "$INSTDIR\readerapp.ico"
    Delete "$INSTDIR\LICENCES.txt"
    Delete "$INSTDIR\uninstall.exe"
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\${NAME}.lnk"
    DeleteRegKey HKCU "Software\Classes\${ID}"
    DeleteRegKey HKCU "Software\Classes\arxiv"
    DeleteRegKey HKCU "Software\Classes\readerapp"
    DeleteRegValue HKCU "Software\Classes\.md\OpenWithProgids" "${ID}"
    DeleteRegValue HKCU "Software\Classes\.markdown\OpenWithProgids" "${ID}"
    DeleteRegValue HKCU "Software\RegisteredApplications" "${NAME}"
    DeleteRegKey HKCU "Software\${NAME}"
    DeleteRegKey HKCU "${UNINSTALL}"
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    DetailPrint "Your library stays where it is: $LOCALAPPDATA\readerapp"
SectionEnd
