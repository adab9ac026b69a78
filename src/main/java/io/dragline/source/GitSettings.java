package io.dragline.source;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** A machine without settings of git: an account's ~/.gitconfig must not change what a deployment contains. */
final class GitSettings extends SystemReader.Delegate {
    private GitSettings(SystemReader real) {
        super(real);
    }

    static synchronized void isolate() {
        if (!(SystemReader.getInstance() instanceof GitSettings))
            SystemReader.setInstance(new GitSettings(SystemReader.getInstance()));
    }

    @Override
    public @Nullable String getenv(String variable) {
        return variable.startsWith("GIT_") ? null : super.getenv(variable);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Empty(parent, fs);
    }

    /** Settings that are never read nor written. */
    private static final class Empty extends FileBasedConfig {
        Empty(@Nullable Config parent, FS fs) {
            super(parent, null, fs);
        }

        @Override
        public void load() {
            // stays empty
        }

        @Override
        public void save() {
            // stays empty
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
