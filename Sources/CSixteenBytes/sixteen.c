/* All of it is in the header. */
#include "CSixteenBytes.h"
