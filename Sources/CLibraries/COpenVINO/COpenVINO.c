#define _GNU_SOURCE
#include "COpenVINO.h"

#include <dlfcn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What is used of the C API of OpenVINO 2026.4, by its documentation: functions, and the two values that are passed by
// value. The library's name carries the version that these hold for.
static const char library_name[] = "libopenvino_c.so.2641";

typedef struct api_shape {
  int64_t rank;
  int64_t *sizes;
} api_shape;

// `ov_element_type_e`
enum { api_f32 = 4 };

typedef struct api {
  int (*core_create)(void **core);
  void (*core_free)(void *core);
  // `count` names and values follow, all of them text
  int (*core_compile_model_from_file)(
      const void *core, const char *path, const char *device, size_t count, void **model, ...);
  int (*compiled_model_create_infer_request)(const void *model, void **request);
  void (*compiled_model_free)(void *model);
  int (*infer_request_set_input_tensor)(void *request, const void *tensor);
  int (*infer_request_infer)(void *request);
  int (*infer_request_get_output_tensor)(const void *request, void **tensor);
  void (*infer_request_free)(void *request);
  int (*tensor_create_from_host_ptr)(int type, api_shape shape, void *memory, void **tensor);
  int (*tensor_get_shape)(const void *tensor, api_shape *shape);
  int (*tensor_get_element_type)(const void *tensor, int *type);
  int (*tensor_data)(const void *tensor, void **data);
  void (*tensor_free)(void *tensor);
  int (*shape_free)(api_shape *shape);
  const char *(*get_last_err_msg)(void);
  void (*free_text)(const char *text);
} api;

struct berkas_runtime {
  void *library;
  void *core;
  api api;
};

struct berkas_network {
  const api *api;
  void *model;
  void *request;
  // What lies at the answer handed out last.
  void *output;
};

__attribute__((format(printf, 2, 3))) static void tell(berkas_reason *reason, const char *format, ...) {
  va_list values;
  va_start(values, format);
  vsnprintf(reason->text, sizeof reason->text, format, values);
  va_end(values);
}

static void tell_last(const api *api, berkas_reason *reason, const char *what) {
  const char *text = api->get_last_err_msg();
  tell(reason, "%s: %s", what, text != NULL ? text : "no reason is given");
  if (text != NULL) api->free_text(text);
}

static int find_functions(berkas_runtime *runtime, berkas_reason *reason) {
  api *api = &runtime->api;
  const struct { const char *name; void *place; } functions[] = {
      {"ov_core_create", &api->core_create},
      {"ov_core_free", &api->core_free},
      {"ov_core_compile_model_from_file", &api->core_compile_model_from_file},
      {"ov_compiled_model_create_infer_request", &api->compiled_model_create_infer_request},
      {"ov_compiled_model_free", &api->compiled_model_free},
      {"ov_infer_request_set_input_tensor", &api->infer_request_set_input_tensor},
      {"ov_infer_request_infer", &api->infer_request_infer},
      {"ov_infer_request_get_output_tensor", &api->infer_request_get_output_tensor},
      {"ov_infer_request_free", &api->infer_request_free},
      {"ov_tensor_create_from_host_ptr", &api->tensor_create_from_host_ptr},
      {"ov_tensor_get_shape", &api->tensor_get_shape},
      {"ov_tensor_get_element_type", &api->tensor_get_element_type},
      {"ov_tensor_data", &api->tensor_data},
      {"ov_tensor_free", &api->tensor_free},
      {"ov_shape_free", &api->shape_free},
      {"ov_get_last_err_msg", &api->get_last_err_msg},
      {"ov_free", &api->free_text},
  };
  for (size_t index = 0; index < sizeof functions / sizeof functions[0]; index++) {
    void *function = dlsym(runtime->library, functions[index].name);
    if (function == NULL) {
      tell(reason, "%s has no %s", library_name, functions[index].name);
      return -1;
    }
    // A function's address out of an object's, as POSIX has it for dlsym.
    memcpy(functions[index].place, &function, sizeof function);
  }
  return 0;
}

berkas_runtime *berkas_runtime_open(const char *folder, berkas_reason *reason) {
  char path[4096];
  if (snprintf(path, sizeof path, "%s/%s", folder, library_name) >= (int)sizeof path) {
    tell(reason, "the folder's name is too long");
    return NULL;
  }
  berkas_runtime *runtime = calloc(1, sizeof *runtime);
  if (runtime == NULL) {
    tell(reason, "no memory");
    return NULL;
  }
  runtime->library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (runtime->library == NULL) {
    tell(reason, "%s", dlerror());
  } else if (find_functions(runtime, reason) == 0) {
    if (runtime->api.core_create(&runtime->core) == 0) return runtime;
    tell_last(&runtime->api, reason, "OpenVINO does not start");
  }
  free(runtime);
  return NULL;
}

void berkas_runtime_close(berkas_runtime *runtime) {
  if (runtime == NULL) return;
  runtime->api.core_free(runtime->core);
  // The library stays loaded: its threads may still be ending.
  free(runtime);
}

static const char *precision(int exact) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (!exact && (__builtin_cpu_supports("avx512bf16"))) return "bf16";
#endif
  (void)exact;
  return "f32";
}

berkas_network *berkas_network_load(
    berkas_runtime *runtime, const char *path, int exact, berkas_reason *reason) {
  const api *api = &runtime->api;
  berkas_network *network = calloc(1, sizeof *network);
  if (network == NULL) {
    tell(reason, "no memory");
    return NULL;
  }
  network->api = api;
  int status = api->core_compile_model_from_file(
      runtime->core, path, "CPU", 8, &network->model, "INFERENCE_NUM_THREADS", "1", "NUM_STREAMS", "1",
      "INFERENCE_PRECISION_HINT", precision(exact), "ENABLE_CPU_PINNING", "NO");
  if (status == 0) status = api->compiled_model_create_infer_request(network->model, &network->request);
  if (status == 0) return network;
  tell_last(api, reason, path);
  berkas_network_close(network);
  return NULL;
}

void berkas_network_close(berkas_network *network) {
  if (network == NULL) return;
  if (network->output != NULL) network->api->tensor_free(network->output);
  if (network->request != NULL) network->api->infer_request_free(network->request);
  if (network->model != NULL) network->api->compiled_model_free(network->model);
  free(network);
}

static int take_answer(berkas_network *network, berkas_answer *answer, berkas_reason *reason) {
  const api *api = network->api;
  int type = 0;
  void *values = NULL;
  api_shape shape = {0};
  if (api->infer_request_get_output_tensor(network->request, &network->output) != 0
      || api->tensor_get_element_type(network->output, &type) != 0
      || api->tensor_data(network->output, &values) != 0
      || api->tensor_get_shape(network->output, &shape) != 0) {
    tell_last(api, reason, "no answer");
    return -1;
  }
  int fits = type == api_f32 && shape.rank >= 1 && shape.rank <= 4;
  if (fits) {
    *answer = (berkas_answer){.values = values, .rank = shape.rank};
    memcpy(answer->sizes, shape.sizes, (size_t)shape.rank * sizeof answer->sizes[0]);
  } else {
    tell(reason, "an answer of type %d with %lld sizes", type, (long long)shape.rank);
  }
  api->shape_free(&shape);
  return fits ? 0 : -1;
}

int berkas_network_ask(
    berkas_network *network, float *input, int64_t height, int64_t width, berkas_answer *answer,
    berkas_reason *reason) {
  const api *api = network->api;
  if (network->output != NULL) api->tensor_free(network->output);
  network->output = NULL;
  int64_t sizes[4] = {1, 3, height, width};
  void *tensor = NULL;
  int status = api->tensor_create_from_host_ptr(api_f32, (api_shape){4, sizes}, input, &tensor);
  if (status == 0) status = api->infer_request_set_input_tensor(network->request, tensor);
  if (status == 0) status = api->infer_request_infer(network->request);
  if (tensor != NULL) api->tensor_free(tensor);
  if (status != 0) {
    tell_last(api, reason, "the network gave up");
    return -1;
  }
  return take_answer(network, answer, reason);
}
