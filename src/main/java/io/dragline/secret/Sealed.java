package io.dragline.secret;

/** An encrypted value, as it is stored. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sealed(String keyId, long version, byte[] nonce, byte[] ciphertext) {}
