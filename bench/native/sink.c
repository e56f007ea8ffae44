/*
 * A dStor that keeps nothing: it answers the three phases, reads upload bodies and throws them away
 * without copying them (on Linux), so that its own work does not count in a measurement.
 *
 * sink <address> <port, 0 for any> <listing file> <bytes per second, 0 for no limit> <delay in ms>
 *
 * Prints `{"port":N}`. `GET /counts` tells uploads and bytes of bodies since the last such question.
 * With a limit all connections share the bandwidth, and each answer is held back by the delay.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { HEAD_BYTES = 65536, PIECE_BYTES = 1 << 18 };

static char *listing;
static size_t listing_bytes;
static double bytes_per_second, delay_ms;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static long chunks_wanted, chunks_counted;
static long long uploads, body_bytes;
static double free_at_ms; /* when the shared line is free again */

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static void sleep_ms(double ms) {
  if (ms <= 0) return;
  struct timespec t = {(time_t)(ms / 1e3), (long)((ms - 1e3 * (long)(ms / 1e3)) * 1e6)};
  nanosleep(&t, NULL);
}

/* Holds a connection back for as long as its bytes occupy the shared line. */
static void occupy(size_t bytes) {
  if (bytes_per_second <= 0) return;
  pthread_mutex_lock(&lock);
  double now = now_ms();
  if (free_at_ms < now) free_at_ms = now;
  free_at_ms += bytes * 1e3 / bytes_per_second;
  double wait = free_at_ms - now;
  pthread_mutex_unlock(&lock);
  sleep_ms(wait);
}

struct connection {
  int socket;
  size_t used; /* bytes in `head` */
  char head[HEAD_BYTES + 1];
};

static int send_all(int socket, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t sent = send(socket, bytes, length, MSG_NOSIGNAL);
    if (sent <= 0) return 0;
    bytes += sent;
    length -= sent;
  }
  return 1;
}

static int answer(struct connection *c, const char *body, size_t length) {
  char head[160];
  sleep_ms(delay_ms);
  int n = snprintf(head, sizeof head,
                   "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n",
                   length);
  return send_all(c->socket, head, n) && send_all(c->socket, body, length);
}

static int answer_text(struct connection *c, const char *body) {
  return answer(c, body, strlen(body));
}

/* Reads until the end of a head is there; returns the length of the head, 0 at the end. */
static size_t read_head(struct connection *c) {
  for (;;) {
    c->head[c->used] = 0;
    char *end = strstr(c->head, "\r\n\r\n");
    if (end != NULL) return end - c->head + 4;
    if (c->used == HEAD_BYTES) return 0;
    ssize_t got = recv(c->socket, c->head + c->used, HEAD_BYTES - c->used, 0);
    if (got <= 0) return 0;
    c->used += got;
  }
}

static void drop(struct connection *c, size_t bytes) {
  c->used -= bytes;
  memmove(c->head, c->head + bytes, c->used);
}

static const char *header(const char *head, const char *name) {
  const char *found = strcasestr(head, name);
  return found == NULL ? NULL : found + strlen(name);
}

/* Throws the body away. What came with the head is in the buffer already. */
static int discard(struct connection *c, long long length) {
#ifdef __linux__
  static char place[1]; /* with MSG_TRUNC the kernel writes nothing */
  const int flags = MSG_TRUNC;
#else
  char place[PIECE_BYTES];
  const int flags = 0;
#endif
  size_t here = (long long)c->used < length ? c->used : (size_t)length;
  drop(c, here);
  long long left = length - here;
  while (left > 0) {
    ssize_t got = recv(c->socket, place, left < PIECE_BYTES ? left : PIECE_BYTES, flags);
    if (got <= 0) return 0;
    occupy(got);
    left -= got;
  }
  pthread_mutex_lock(&lock);
  uploads += 1;
  chunks_counted += 1;
  body_bytes += length;
  pthread_mutex_unlock(&lock);
  return 1;
}

static int open_upload(struct connection *c, long long length) {
  while ((long long)c->used < length) {
    if (c->used == HEAD_BYTES) return 0;
    ssize_t got = recv(c->socket, c->head + c->used, HEAD_BYTES - c->used, 0);
    if (got <= 0) return 0;
    c->used += got;
  }
  c->head[c->used] = 0;
  const char *wanted = header(c->head, "\"chunks_number\":");
  pthread_mutex_lock(&lock);
  chunks_wanted = wanted == NULL ? 0 : atol(wanted);
  chunks_counted = 0;
  pthread_mutex_unlock(&lock);
  drop(c, length);
  return answer_text(c, "{\"message\":\"ok\",\"token\":\"upload-token\"}");
}

static int status(struct connection *c) {
  pthread_mutex_lock(&lock);
  int is_done = chunks_counted >= chunks_wanted;
  pthread_mutex_unlock(&lock);
  return is_done ? answer(c, listing, listing_bytes)
                 : answer_text(c, "{\"status\":\"WAITING_FOR_CHUNKS\"}");
}

static int counts(struct connection *c) {
  char text[96];
  pthread_mutex_lock(&lock);
  snprintf(text, sizeof text, "{\"uploads\":%lld,\"bytes\":%lld}", uploads, body_bytes);
  uploads = body_bytes = 0;
  pthread_mutex_unlock(&lock);
  return answer_text(c, text);
}

static int serve_one(struct connection *c) {
  size_t head_bytes = read_head(c);
  if (head_bytes == 0) return 0;
  c->head[head_bytes - 1] = 0;
  const char *length_text = header(c->head, "\r\ncontent-length:");
  long long length = length_text == NULL ? 0 : atoll(length_text);
  int expects = header(c->head, "\r\nexpect: 100-continue") != NULL;
  int is_open = strncmp(c->head, "POST /v1/upload/get-token", 25) == 0;
  int is_upload = !is_open && strncmp(c->head, "POST /v1/upload/", 16) == 0;
  int is_status = strncmp(c->head, "GET /v1/upload/get-status", 25) == 0;
  int is_token = strncmp(c->head, "GET /v1/dev/temp-token", 22) == 0;
  drop(c, head_bytes);
  if (expects) {
    sleep_ms(delay_ms);
    if (!send_all(c->socket, "HTTP/1.1 100 Continue\r\n\r\n", 25)) return 0;
  }
  if (is_upload) return discard(c, length) && answer_text(c, "{\"message\":\"ok\",\"status\":\"UPLOADED\"}");
  if (is_open) return open_upload(c, length);
  if (is_status) return status(c);
  if (is_token) return answer_text(c, "{\"access_token\":\"access-token\"}");
  return counts(c);
}

static void *serve(void *argument) {
  struct connection *c = argument;
  while (serve_one(c)) {
  }
  close(c->socket);
  free(c);
  return NULL;
}

static void load_listing(const char *path) {
  FILE *file = fopen(path, "rb");
  if (file == NULL || fseek(file, 0, SEEK_END) != 0) exit(1);
  listing_bytes = ftell(file);
  listing = malloc(listing_bytes + 1);
  rewind(file);
  if (listing == NULL || fread(listing, 1, listing_bytes, file) != listing_bytes) exit(1);
  fclose(file);
}

static int open_port(const char *address, int port) {
  int listener = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  struct sockaddr_in name = {.sin_family = AF_INET, .sin_port = htons(port)};
  socklen_t size = sizeof name;
  if (inet_pton(AF_INET, address, &name.sin_addr) != 1 ||
      bind(listener, (struct sockaddr *)&name, size) != 0 || listen(listener, 128) != 0 ||
      getsockname(listener, (struct sockaddr *)&name, &size) != 0) {
    perror("sink");
    exit(1);
  }
  printf("{\"port\":%d}\n", ntohs(name.sin_port));
  fflush(stdout);
  return listener;
}

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  signal(SIGPIPE, SIG_IGN);
  load_listing(argv[3]);
  bytes_per_second = atof(argv[4]);
  delay_ms = atof(argv[5]);
  int listener = open_port(argv[1], atoi(argv[2]));
  for (;;) {
    int socket = accept(listener, NULL, NULL), on = 1;
    if (socket < 0) continue;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    struct connection *c = malloc(sizeof *c);
    pthread_t thread;
    if (c == NULL) return 1;
    c->socket = socket;
    c->used = 0;
    if (pthread_create(&thread, NULL, serve, c) != 0) return 1;
    pthread_detach(thread);
  }
}
