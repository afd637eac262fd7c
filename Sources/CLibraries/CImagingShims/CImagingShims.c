#include "CImagingShims.h"
