#ifndef BERKAS_CIMAGINGSHIMS_H
#define BERKAS_CIMAGINGSHIMS_H

#include "FaxShim.h"
#include "PNGShim.h"
#include "TIFFShim.h"

#endif
