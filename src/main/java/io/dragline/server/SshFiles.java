package io.dragline.server;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.schmizz.sshj.common.SSHException;
import net.schmizz.sshj.sftp.RemoteFile;
import net.schmizz.sshj.sftp.RenameFlags;
import net.schmizz.sshj.sftp.Response.StatusCode;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPException;

/** The files of a machine over SFTP, as far as the account may; then {@link SudoFiles} go on. */
final class SshFiles {
    private final String machine;
    private final SshConnection connection;
    private final SudoFiles sudo;

    SshFiles(String machine, SshConnection connection, SudoFiles sudo) {
        this.machine = machine;
        this.connection = connection;
        this.sudo = sudo;
    }

    void put(String path, byte[] content, int mode) throws IOException, InterruptedException {
        String folder = RemotePath.folder(path);
        try {
            with(path, sftp -> {
                sftp.mkdirs(folder);
                replace(sftp, path, RemotePath.beside(path), content, mode);
                return true;
            });
            sudo.sync(List.of(), folder);
        } catch (Denied e) {
            String uploaded = ".dragline-" + UUID.randomUUID();
            with(uploaded, sftp -> {
                new SftpFile(sftp.getSFTPEngine()).write(uploaded, content, 0600);
                return true;
            });
            try {
                sudo.put(uploaded, path, mode);
            } finally {
                with(uploaded, sftp -> {
                    sftp.rm(uploaded);
                    return true;
                });
            }
        }
    }

    private static void replace(SFTPClient sftp, String path, String temporary, byte[] content, int mode)
            throws IOException {
        try {
            new SftpFile(sftp.getSFTPEngine()).write(temporary, content, mode);
            sftp.rename(temporary, path, EnumSet.of(RenameFlags.OVERWRITE, RenameFlags.ATOMIC));
        } catch (IOException e) {
            if (sftp.statExistence(temporary) != null) sftp.rm(temporary);
            throw e;
        }
    }

    Optional<byte[]> read(String path) throws IOException, InterruptedException {
        try {
            return Optional.of(with(path, sftp -> {
                // to the end, not to the length: files of /proc say 0
                try (RemoteFile file = sftp.open(path);
                        RemoteFile.RemoteFileInputStream in = file.new RemoteFileInputStream()) {
                    return in.readAllBytes();
                }
            }));
        } catch (Missing e) {
            return Optional.empty();
        } catch (Denied e) {
            return sudo.read(path);
        }
    }

    List<String> list(String folder) throws IOException, InterruptedException {
        try {
            return with(folder, sftp -> sftp.ls(folder).stream()
                    .map(entry -> entry.getName())
                    .sorted()
                    .toList());
        } catch (Missing e) {
            return List.of();
        } catch (Denied e) {
            return sudo.list(folder);
        }
    }

    boolean remove(String path) throws IOException, InterruptedException {
        try {
            return with(path, sftp -> {
                sftp.rm(path);
                return true;
            });
        } catch (Missing e) {
            return false;
        } catch (Denied e) {
            return sudo.remove(path);
        }
    }

    private interface Act<T> {
        T on(SFTPClient sftp) throws IOException;
    }

    private static final class Missing extends IOException {
        private static final long serialVersionUID = 1;
    }

    private static final class Denied extends IOException {
        private static final long serialVersionUID = 1;
    }

    private <T> T with(String path, Act<T> act) throws IOException, InterruptedException {
        SFTPClient sftp = connection.sftp();
        try {
            return act.on(sftp);
        } catch (SFTPException e) {
            StatusCode status = e.getStatusCode();
            if (status == StatusCode.NO_SUCH_FILE) throw new Missing();
            if (status == StatusCode.PERMISSION_DENIED) throw new Denied();
            if (status != null && status != StatusCode.UNKNOWN)
                throw new IOException(machine + " refused '" + path + "': " + e.getMessage() + "; look at it there", e);
            throw lost(path, e);
        } catch (SSHException e) {
            throw lost(path, e);
        }
    }

    private Unreachable lost(String path, SSHException e) throws InterruptedException {
        Interruption.rethrow(e);
        return new Unreachable("the connection to " + machine + " was lost at '" + path + "'; look at it there", e);
    }
}
