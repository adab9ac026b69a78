package io.dragline.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.sftp.FileAttributes;
import net.schmizz.sshj.sftp.OpenMode;
import net.schmizz.sshj.sftp.PacketType;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.Request;
import net.schmizz.sshj.sftp.SFTPEngine;

/** A new file over SFTP that is on the disk when it is written; sshj's own file cannot be synced. */
final class SftpFile {
    private static final Set<OpenMode> NEW = EnumSet.of(OpenMode.WRITE, OpenMode.CREAT, OpenMode.EXCL);
    private static final int BLOCK = 32_000;

    private final SFTPEngine engine;

    SftpFile(SFTPEngine engine) {
        this.engine = engine;
    }

    void write(String path, byte[] content, int mode) throws IOException {
        byte[] handle = open(path);
        try (RemoteFile file = new RemoteFile(engine, path, handle)) {
            for (int from = 0; from < content.length; from += BLOCK)
                file.write(from, content, from, Math.min(BLOCK, content.length - from));
            // not at the opening: there the account's umask would take from it
            file.setAttributes(
                    new FileAttributes.Builder().withPermissions(mode).build());
            if (engine.supportsServerExtension("fsync", "openssh.com"))
                answer(engine.newExtendedRequest("fsync@openssh.com").putBytes(handle))
                        .ensureStatusPacketIsOK();
        }
    }

    private byte[] open(String path) throws IOException {
        Request request = engine.newRequest(PacketType.OPEN)
                .putString(path, StandardCharsets.UTF_8)
                .putUInt32(OpenMode.toMask(NEW))
                .putFileAttributes(
                        new FileAttributes.Builder().withPermissions(0600).build());
        try {
            return answer(request).ensurePacketTypeIs(PacketType.HANDLE).readBytes();
        } catch (net.schmizz.sshj.common.Buffer.BufferException e) {
            throw new IOException("SFTP answered nonsense to the opening of " + path, e);
        }
    }

    private net.schmizz.sshj.sftp.Response answer(Request request) throws IOException {
        return engine.request(request).retrieve(engine.getTimeoutMs(), TimeUnit.MILLISECONDS);
    }
}
