/*
 * A slow line between two processes of this machine, in a network namespace of its own: a TUN device
 * that holds back every packet for `delay`, lets through `bits per second` in each direction and
 * drops what does not fit into its queue, as a router does. TCP itself is the kernel's.
 *
 * link <bits per second> <delay in ms, one way> <queue in bytes> <mtu>
 *
 * Whoever connects to 127.0.0.2 comes through the line and arrives at 127.0.0.1: source and
 * destination change places in each packet, which leaves the checksums as they are. Prints `ready`.
 * Must run in a fresh namespace (`unshare --net`): it reconfigures the loopback device.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <linux/if.h>
#include <linux/if_tun.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

enum { SLOTS = 1 << 15, FRAME_BYTES = 14 };

struct packet {
  double due_ms;
  size_t length;
  unsigned char *bytes;
};

struct direction {
  struct packet slots[SLOTS];
  unsigned first, count;
  size_t waiting_bytes;
  double free_at_ms; /* when the last byte in the queue has left */
};

static struct direction directions[2];

static double now_ms(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

static int open_tun(void) {
  struct ifreq request = {.ifr_flags = IFF_TUN | IFF_NO_PI};
  strcpy(request.ifr_name, "line");
  int device = open("/dev/net/tun", O_RDWR | O_NONBLOCK);
  if (device < 0 || ioctl(device, TUNSETIFF, &request) != 0) {
    perror("link: /dev/net/tun");
    exit(1);
  }
  return device;
}

static void configure(int mtu) {
  char command[640];
  snprintf(command, sizeof command,
           "set -e; ip link set lo up; ip addr flush dev lo; ip addr add 127.0.0.1/32 dev lo; "
           "ip link set line mtu %d txqueuelen 20000 up; "
           "echo 1 > /proc/sys/net/ipv4/conf/all/route_localnet; "
           "echo 1 > /proc/sys/net/ipv4/conf/line/route_localnet; "
           "echo 0 > /proc/sys/net/ipv4/conf/all/rp_filter; "
           "echo 0 > /proc/sys/net/ipv4/conf/line/rp_filter; "
           "echo 1 > /proc/sys/net/ipv4/conf/line/accept_local; "
           "echo 32768 60999 > /proc/sys/net/ipv4/ip_local_port_range; "
           "ip route add 127.0.0.2/32 dev line src 127.0.0.1",
           mtu);
  if (system(command) != 0) {
    fprintf(stderr, "link: the namespace cannot be configured\n");
    exit(1);
  }
}

/* Clients have ports from 32768 on, so what goes to a lower one goes up. */
static int direction_of(const unsigned char *packet, size_t length) {
  size_t head = (packet[0] & 15) * 4;
  return length < head + 4 || (packet[head + 2] & 0x80) != 0;
}

static void swap_addresses(unsigned char *packet) {
  unsigned char source[4];
  memcpy(source, packet + 12, 4);
  memcpy(packet + 12, packet + 16, 4);
  memcpy(packet + 16, source, 4);
}

static void enqueue(struct direction *d, const unsigned char *bytes, size_t length,
                    const double *line, size_t queue_bytes) {
  double now = now_ms();
  double start = d->free_at_ms > now ? d->free_at_ms : now;
  double backlog = (start - now) * line[0];
  if (d->count == SLOTS || backlog + length > queue_bytes) return;
  unsigned char *copy = malloc(length);
  if (copy == NULL) return;
  memcpy(copy, bytes, length);
  d->free_at_ms = start + (length + FRAME_BYTES) / line[0];
  d->slots[(d->first + d->count++) % SLOTS] =
      (struct packet){d->free_at_ms + line[1], length, copy};
}

/* Writes what is due; returns when the next packet is. */
static double deliver(struct direction *d, int device) {
  while (d->count > 0) {
    struct packet *p = &d->slots[d->first];
    if (p->due_ms > now_ms()) return p->due_ms;
    if (write(device, p->bytes, p->length) < 0) perror("link");
    free(p->bytes);
    d->first = (d->first + 1) % SLOTS;
    d->count -= 1;
  }
  return 1e300;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  double line[2] = {atof(argv[1]) / 8e3 /* bytes in a millisecond */, atof(argv[2])};
  size_t queue_bytes = atol(argv[3]);
  int device = open_tun();
  configure(atoi(argv[4]));
  printf("ready\n");
  fflush(stdout);
  static unsigned char packet[65536];
  for (;;) {
    double a = deliver(&directions[0], device), b = deliver(&directions[1], device);
    double wait = (a < b ? a : b) - now_ms();
    struct timespec limit = {0, wait <= 0 ? 0 : (long)(wait * 1e6)};
    if (wait >= 1e3) limit = (struct timespec){1, 0};
    struct pollfd want = {device, POLLIN, 0};
    ppoll(&want, 1, &limit, NULL);
    for (int n = 0; n < 64; n++) {
      ssize_t length = read(device, packet, sizeof packet);
      if (length < 20) break;
      if (packet[0] >> 4 != 4) continue;
      struct direction *d = &directions[direction_of(packet, length)];
      swap_addresses(packet);
      enqueue(d, packet, length, line, queue_bytes);
    }
  }
}
