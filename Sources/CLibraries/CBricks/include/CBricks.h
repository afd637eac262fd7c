// Openings and closings of two-tone pictures by rectangles in the place of leptonica's, for Tesseract and whoever else
// calls leptonica: a program that links this has `pixOpenBrick` and `pixCloseBrick`, which leptonica declares.
#pragma once
