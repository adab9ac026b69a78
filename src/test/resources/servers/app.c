// A 1 MB service for tests: HTTP/1.1 keep-alive, websocket echo, graceful SIGTERM. Environment: VER (in every answer),
// PORT to listen on (8080), DELAY ms an answer, BOOT ms before it listens, GRACE ms between SIGTERM and exit (default 1500), FAIL=1 answers 500.
// Build: gcc -O2 -static -o app app.c -lpthread
#define _GNU_SOURCE
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static volatile sig_atomic_t stopping = 0;
static int listener, delay_ms, failing;
static const char *version;

static uint32_t rol(uint32_t x, int n) { return x << n | x >> (32 - n); }

static void sha1(const uint8_t *data, size_t length, uint8_t *out) {
  uint32_t h[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
  uint8_t m[256] = {0};
  memcpy(m, data, length);
  m[length] = 0x80;
  size_t total = ((length + 8) / 64 + 1) * 64;
  uint64_t bits = length * 8;
  for (int i = 0; i < 8; i++) m[total - 1 - i] = bits >> (8 * i);
  for (size_t k = 0; k < total; k += 64) {
    uint32_t w[80];
    for (int i = 0; i < 16; i++)
      w[i] = (uint32_t)m[k + 4 * i] << 24 | m[k + 4 * i + 1] << 16 | m[k + 4 * i + 2] << 8 | m[k + 4 * i + 3];
    for (int i = 16; i < 80; i++) w[i] = rol(w[i - 3] ^ w[i - 8] ^ w[i - 14] ^ w[i - 16], 1);
    uint32_t a = h[0], b = h[1], c = h[2], d = h[3], e = h[4];
    for (int i = 0; i < 80; i++) {
      uint32_t f, q;
      if (i < 20) f = (b & c) | (~b & d), q = 0x5A827999;
      else if (i < 40) f = b ^ c ^ d, q = 0x6ED9EBA1;
      else if (i < 60) f = (b & c) | (b & d) | (c & d), q = 0x8F1BBCDC;
      else f = b ^ c ^ d, q = 0xCA62C1D6;
      uint32_t x = rol(a, 5) + f + e + q + w[i];
      e = d, d = c, c = rol(b, 30), b = a, a = x;
    }
    h[0] += a, h[1] += b, h[2] += c, h[3] += d, h[4] += e;
  }
  for (int i = 0; i < 5; i++)
    for (int j = 0; j < 4; j++) out[4 * i + j] = h[i] >> (24 - 8 * j);
}

static void base64_20(const uint8_t *d, char *o) { // 20 bytes in, 28 characters out
  static const char *t = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  int i;
  for (i = 0; i + 2 < 20; i += 3) {
    *o++ = t[d[i] >> 2];
    *o++ = t[(d[i] & 3) << 4 | d[i + 1] >> 4];
    *o++ = t[(d[i + 1] & 15) << 2 | d[i + 2] >> 6];
    *o++ = t[d[i + 2] & 63];
  }
  *o++ = t[d[i] >> 2];
  *o++ = t[(d[i] & 3) << 4 | d[i + 1] >> 4];
  *o++ = t[(d[i + 1] & 15) << 2];
  *o++ = '=';
  *o = 0;
}

static void websocket(int s, const char *key) {
  char text[128], accept[40];
  uint8_t hash[20];
  if (sscanf(key, "%60[^\r]", text) != 1) return;
  strcat(text, "258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
  sha1((uint8_t *)text, strlen(text), hash);
  base64_20(hash, accept);
  dprintf(s, "HTTP/1.1 101 S\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n", accept);
  for (;;) {
    struct pollfd p = {s, POLLIN, 0};
    if (poll(&p, 1, 200) == 0) {
      if (!stopping) continue;
      if (write(s, "\x88\x02\x03\xe9", 4) == 4) usleep(100000); // close frame 1001
      return;
    }
    uint8_t f[256];
    int n = read(s, f, sizeof f);
    if (n <= 0 || (f[0] & 15) == 8) return;
    for (int i = 0; i + 6 <= n; i += 6 + (f[i + 1] & 127)) { // one short answer a frame
      char o[64];
      int l = snprintf(o + 2, 60, "v%s hi", version);
      o[0] = (char)0x81, o[1] = l;
      if (write(s, o, l + 2) < 0) return;
    }
  }
}

static void *connection(void *argument) {
  int s = (int)(intptr_t)argument, one = 1, length = 0;
  char buffer[8192];
  setsockopt(s, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
  for (;;) {
    struct pollfd p = {s, POLLIN, 0};
    if (poll(&p, 1, 200) == 0) {
      if (stopping && length == 0) break;
      continue;
    }
    int n = read(s, buffer + length, sizeof buffer - 1 - length);
    if (n <= 0) break;
    length += n;
    buffer[length] = 0;
    char *end = strstr(buffer, "\r\n\r\n"), *key = strcasestr(buffer, "Sec-WebSocket-Key: ");
    if (!end) continue;
    if (key) {
      websocket(s, key + 19);
      break;
    }
    if (delay_ms) usleep(delay_ms * 1000);
    char *header = strcasestr(buffer, "content-length:");
    int body = header && header < end ? atoi(header + 15) : 0, have = length - (int)(end + 4 - buffer);
    int close_after = stopping || strcasestr(buffer, "connection: close") != 0;
    while (have < body) {
      n = read(s, buffer, sizeof buffer);
      if (n <= 0) break;
      have += n;
    }
    char text[64], out[256];
    int l = snprintf(text, sizeof text, "v%s ok\n", version);
    int ol = snprintf(out, sizeof out, "HTTP/1.1 %s\r\nContent-Length: %d\r\n%s\r\n%s",
                      failing ? "500 Broken" : "200 OK", l, close_after ? "Connection: close\r\n" : "", text);
    if (write(s, out, ol) < 0 || close_after) break;
    length = 0;
  }
  close(s);
  return 0;
}

static void stop(int signal) {
  (void)signal;
  stopping = 1;
  shutdown(listener, SHUT_RDWR);
}

static int number(const char *name, int otherwise) {
  const char *text = getenv(name);
  return text ? atoi(text) : otherwise;
}

int main(void) {
  version = getenv("VER") ?: "1";
  delay_ms = number("DELAY", 0);
  failing = number("FAIL", 0);
  signal(SIGPIPE, SIG_IGN);
  struct sigaction action = {.sa_handler = stop};
  sigaction(SIGTERM, &action, 0); // pid 1 in a container has no default handler
  usleep(number("BOOT", 0) * 1000);
  listener = socket(AF_INET, SOCK_STREAM, 0);
  int one = 1;
  setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, sizeof one);
  struct sockaddr_in any = {.sin_family = AF_INET, .sin_port = htons(number("PORT", 8080))};
  if (bind(listener, (void *)&any, sizeof any) || listen(listener, 1024)) return 1;
  pthread_attr_t small;
  pthread_attr_init(&small);
  pthread_attr_setstacksize(&small, 65536);
  pthread_attr_setdetachstate(&small, PTHREAD_CREATE_DETACHED);
  while (!stopping) {
    int s = accept(listener, 0, 0);
    pthread_t t;
    if (s >= 0) pthread_create(&t, &small, connection, (void *)(intptr_t)s);
  }
  usleep(number("GRACE", 1500) * 1000);
  return 0;
}
