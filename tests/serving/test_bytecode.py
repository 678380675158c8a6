"""Code is compiled before the first visitor comes."""

from pathlib import Path

from tracker.serving.bytecode import compile_code


def test_code_is_compiled_where_python_looks_for_it(tmp_path: Path) -> None:
    for folder in ("tracker", "pages"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "part.py").write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "dashboard.py").write_text("x = 1\n", encoding="utf-8")
    assert compile_code(tmp_path)
    assert len(list(tmp_path.rglob("__pycache__/*.pyc"))) == 3


def test_a_file_that_does_not_compile_is_told(tmp_path: Path) -> None:
    (tmp_path / "dashboard.py").write_text("x = = 1\n", encoding="utf-8")
    assert not compile_code(tmp_path)
