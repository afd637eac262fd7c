#ifndef BERKAS_COPENVINO_H
#define BERKAS_COPENVINO_H

#include <stddef.h>
#include <stdint.h>

// OpenVINO's C library, loaded when it is there: nothing is linked against it, so that Berkas builds and runs without.
// Every failure is an answer. One thread at a time for all that comes of one runtime.

typedef struct berkas_runtime berkas_runtime;
typedef struct berkas_network berkas_network;

/// Where a sentence about a failure is written, cut to fit.
typedef struct berkas_reason {
  char text[256];
} berkas_reason;

/// Loads the library from `folder`. NULL and a reason when that fails.
berkas_runtime *berkas_runtime_open(const char *folder, berkas_reason *reason);

/// Its networks have to be closed before. NULL is let pass.
void berkas_runtime_close(berkas_runtime *runtime);

/// Compiles an ONNX file for one thread of this processor; with 16-bit floats (bfloat16) where the processor has
/// instructions for them and `exact` is 0. The network has one input and one output of 32-bit floats. NULL and a reason
/// when that fails.
berkas_network *berkas_network_load(
    berkas_runtime *runtime, const char *path, int exact, berkas_reason *reason);

/// NULL is let pass.
void berkas_network_close(berkas_network *network);

/// Where a network's answer lies: in its own memory, valid until it is asked again.
typedef struct berkas_answer {
  const float *values;
  int64_t rank;
  /// The first `rank` are set.
  int64_t sizes[4];
} berkas_answer;

/// Asks with `1 x 3 x height x width` floats, which stay the caller's. The first question of a size makes machine code
/// for it. 0, or -1 and a reason.
int berkas_network_ask(
    berkas_network *network, float *input, int64_t height, int64_t width, berkas_answer *answer,
    berkas_reason *reason);

#endif
