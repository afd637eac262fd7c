// Steps of Tesseract, in the place of leptonica's and its own: a program that links this has `pixOpenBrick`, `pixCloseBrick` and
// `pixWriteMem`, which leptonica declares, and two functions of Tesseract's search for tables, under their own names. A program's
// own definition comes before that of a shared library (ELF); where it does not, pages are read more slowly. They are read the
// same, but for pages with more supposed tables than are looked at.
#pragma once

/// Pairs of supposed tables on a page that are looked at; more than five times what any page of print was seen to have (703 of
/// 146 readings of the sample pages), and at most a second or two of a processor.
enum { berkas_most_table_pairs = 4000 };

/// How many were looked at in this thread's last search for tables.
unsigned berkas_table_pairs(void);
