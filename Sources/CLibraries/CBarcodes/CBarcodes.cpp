#include "CBarcodes.h"
