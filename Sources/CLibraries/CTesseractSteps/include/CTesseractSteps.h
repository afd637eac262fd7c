// Steps that Tesseract asks leptonica for on every page, in the place of leptonica's: a program that links this has
// `pixOpenBrick`, `pixCloseBrick` and `pixWriteMem`, which leptonica declares, under their own names. A program's own
// definition comes before that of a shared library (ELF); where it does not, pages are read more slowly and not otherwise.
#pragma once
