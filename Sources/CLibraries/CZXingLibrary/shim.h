/* zxing-cpp is C++: CBarcodes includes its headers itself; this module only links it. */
