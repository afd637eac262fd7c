#ifndef BERKAS_CIMAGINGSHIMS_H
#define BERKAS_CIMAGINGSHIMS_H

#include "PNGShim.h"
#include "TIFFShim.h"

#endif
