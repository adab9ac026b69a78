package io.dragline.proxy;

import io.dragline.server.ServerName;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** One step at a time changes the nginx of a server. */
@Component
class ServerLocks {
    private final Map<ServerName, ReentrantLock> locks = new ConcurrentHashMap<>();

    <T> T holding(ServerName server, Callable<T> work) throws Exception {
        ReentrantLock lock = locks.computeIfAbsent(server, name -> new ReentrantLock(true));
        lock.lockInterruptibly();
        try {
            return work.call();
        } finally {
            lock.unlock();
        }
    }
}
