#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

// More descriptors than one are never sent; room for a few, so that a hostile sender's surplus arrives and
// is closed rather than truncated.
enum { descriptor_room = 8 };

static int64_t now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// 0 when `socket` is ready, -1 and errno otherwise; `deadline` below 0 waits for ever.
static int wait_for(int socket, short events, int64_t deadline) {
  for (;;) {
    int rest = -1;
    if (deadline >= 0) {
      int64_t left = deadline - now_ms();
      rest = left > 0 ? (int)left : 0;
    }
    struct pollfd one = {.fd = socket, .events = events};
    int ready = poll(&one, 1, rest);
    if (ready > 0) return 0;
    if (ready == 0) {
      errno = ETIMEDOUT;
      return -1;
    }
    if (errno != EINTR) return -1;
  }
}

int berkas_socket_pair(int pair[2]) {
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair);
}

int berkas_send_frame(int socket, const void *bytes, uint32_t count, int descriptor, int timeout_ms) {
  int64_t deadline = timeout_ms < 0 ? -1 : now_ms() + timeout_ms;
  uint8_t length[4] = {(uint8_t)(count >> 24), (uint8_t)(count >> 16), (uint8_t)(count >> 8), (uint8_t)count};
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int))];
  uint64_t sent = 0, total = (uint64_t)count + sizeof length;
  while (sent < total) {
    struct iovec parts[2];
    struct msghdr message = {.msg_iov = parts};
    if (sent < sizeof length) {
      parts[message.msg_iovlen++] = (struct iovec){length + sent, sizeof length - sent};
      if (count > 0) parts[message.msg_iovlen++] = (struct iovec){(void *)bytes, count};
    } else {
      uint64_t offset = sent - sizeof length;
      parts[message.msg_iovlen++] = (struct iovec){(uint8_t *)bytes + offset, count - offset};
    }
    if (sent == 0 && descriptor >= 0) {
      memset(control, 0, sizeof control);
      message.msg_control = control;
      message.msg_controllen = sizeof control;
      struct cmsghdr *header = CMSG_FIRSTHDR(&message);
      header->cmsg_level = SOL_SOCKET;
      header->cmsg_type = SCM_RIGHTS;
      header->cmsg_len = CMSG_LEN(sizeof descriptor);
      memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
    }
    ssize_t count_now = sendmsg(socket, &message, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count_now >= 0) {
      sent += (uint64_t)count_now;
    } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
      if (wait_for(socket, POLLOUT, deadline) < 0) return -1;
    } else if (errno != EINTR) {
      return -1;
    }
  }
  return 0;
}

// Keeps the first descriptor of a message in `*kept`, when that is still -1, and closes the others.
static void take_descriptors(struct msghdr *message, int *kept) {
  for (struct cmsghdr *header = CMSG_FIRSTHDR(message); header != NULL; header = CMSG_NXTHDR(message, header)) {
    if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) continue;
    size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (size_t index = 0; index < count; index++) {
      int descriptor;
      memcpy(&descriptor, CMSG_DATA(header) + index * sizeof descriptor, sizeof descriptor);
      if (*kept < 0) *kept = descriptor; else close(descriptor);
    }
  }
}

// Fills `bytes`. 1 when full, 0 when the stream ended before the first byte, -1 and errno otherwise.
static int receive_all(int socket, uint8_t *bytes, size_t count, int *descriptor, int64_t deadline) {
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(descriptor_room * sizeof(int))];
  size_t received = 0;
  while (received < count) {
    if (wait_for(socket, POLLIN, deadline) < 0) return -1;
    struct iovec part = {bytes + received, count - received};
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
    ssize_t count_now = recvmsg(socket, &message, MSG_CMSG_CLOEXEC | MSG_DONTWAIT);
    if (count_now > 0) {
      take_descriptors(&message, descriptor);
      received += (size_t)count_now;
    } else if (count_now == 0) {
      if (received == 0) return 0;
      errno = EBADMSG;
      return -1;
    } else if (errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK) {
      return -1;
    }
  }
  return 1;
}

int64_t berkas_receive_frame(int socket, uint8_t **bytes, uint32_t limit, int *descriptor, int timeout_ms) {
  int64_t deadline = timeout_ms < 0 ? -1 : now_ms() + timeout_ms;
  uint8_t length[4];
  uint8_t *content = NULL;
  int passed = -1;
  int result = receive_all(socket, length, sizeof length, &passed, deadline);
  uint32_t count = 0;
  if (result > 0) {
    count = (uint32_t)length[0] << 24 | (uint32_t)length[1] << 16 | (uint32_t)length[2] << 8 | length[3];
    if (count == 0 || count > limit) {
      errno = count == 0 ? EBADMSG : EMSGSIZE;
      result = -1;
    } else if ((content = malloc(count)) == NULL) {
      result = -1;
    } else if ((result = receive_all(socket, content, count, &passed, deadline)) == 0) {
      errno = EBADMSG;
      result = -1;
    }
  }
  if (result <= 0) {
    int reason = errno;
    free(content);
    if (passed >= 0) close(passed);
    errno = reason;
    return result;
  }
  *bytes = content;
  *descriptor = passed;
  return count;
}
