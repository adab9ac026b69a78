package io.dragline.proxy;

import io.dragline.server.ServerName;
import io.dragline.step.StepLog;
import io.dragline.step.Turn;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** One step at a time changes the nginx of a server: here by a lock, between control planes by turns. */
@Component
class ServerLocks {
    private final Map<ServerName, ReentrantLock> locks = new ConcurrentHashMap<>();

    /** What is done within the turn. */
    interface Work<T> {
        T in(Turn turn) throws Exception;
    }

    <T> T holding(ServerName server, StepLog log, Work<T> work) throws Exception {
        ReentrantLock lock = locks.computeIfAbsent(server, name -> new ReentrantLock(true));
        lock.lockInterruptibly();
        try (Turn turn = log.turn("nginx of server " + server)) {
            return work.in(turn);
        } finally {
            lock.unlock();
        }
    }
}
