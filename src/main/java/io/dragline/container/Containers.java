package io.dragline.container;

import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.server.ServerName;
import io.dragline.step.StepLog;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The containers of a server. Every act is told as the command a person could have typed. */
interface Containers {
    /** The replicas that bear all these labels, running or not. */
    List<Container> list(ServerName server, Map<String, String> labels);

    /** As {@link #list}, but their names alone: one question, however many there are. */
    List<String> names(ServerName server, Map<String, String> labels);

    Optional<Container> find(ServerName server, String name);

    /**
     * Makes it, without starting it. It does not start again by itself until it is promoted.
     *
     * @throws EngineRefused which may say that the name is taken
     */
    void create(Rollout rollout, Replica replica, StepLog log) throws EngineRefused;

    /** One that runs already is left running. */
    void start(ServerName server, String name, StepLog log) throws EngineRefused;

    /** From now on it starts again after a crash of itself, of the engine and of the machine. */
    void promote(ServerName server, String name, StepLog log) throws EngineRefused;

    /** Asks it to end, waits for the grace, makes it end, removes it with the volumes that have no name. */
    void remove(ServerName server, Container container, Duration grace, StepLog log) throws EngineRefused;
}
