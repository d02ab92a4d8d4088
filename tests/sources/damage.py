"""Documents as broken connections and disks leave them."""

from hypothesis import strategies as st


@st.composite
def damaged(draw: st.DrawFn, document: bytes) -> bytes:
    """`document` with up to four places cut out, overwritten or repeated, and perhaps cut off."""
    data = document
    for _ in range(draw(st.integers(1, 4))):
        first = draw(st.integers(0, len(data)))
        last = draw(st.integers(first, min(len(data), first + 200)))
        data = data[:first] + draw(st.sampled_from([b"", data[first:last] * 2]) | st.binary(max_size=9)) + data[last:]
    return data[: draw(st.integers(len(data) // 2, len(data)))] if draw(st.booleans()) else data
