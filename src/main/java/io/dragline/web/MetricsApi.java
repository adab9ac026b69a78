package io.dragline.web;

import io.dragline.user.Action;
import io.dragline.user.Requires;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The control plane's own figures for Prometheus; a library for ten of them would cost more memory than it shows. */
@RestController
class MetricsApi {
    private final String version;

    MetricsApi(@Value("${spring.application.version}") String version) {
        this.version = version;
    }

    @Requires(Action.VIEW)
    @GetMapping(path = "/metrics", produces = "text/plain;version=0.0.4;charset=UTF-8")
    String metrics() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        double uptime = ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0;
        return gauge("dragline_info{version=\"" + version + "\"}", "The running version.", 1)
                + gauge(
                        "jvm_heap_used_bytes",
                        "Heap in use.",
                        memory.getHeapMemoryUsage().getUsed())
                + gauge(
                        "jvm_heap_max_bytes",
                        "Heap at most.",
                        memory.getHeapMemoryUsage().getMax())
                + gauge(
                        "jvm_nonheap_used_bytes",
                        "Classes and code.",
                        memory.getNonHeapMemoryUsage().getUsed())
                + gauge(
                        "jvm_threads",
                        "Threads alive.",
                        ManagementFactory.getThreadMXBean().getThreadCount())
                + gauge("process_uptime_seconds", "Time since the start.", uptime);
    }

    private static String gauge(String series, String help, double value) {
        String name = series.replaceFirst("\\{.*", "");
        return "# HELP " + name + " " + help + "\n# TYPE " + name + " gauge\n" + series + " " + value + "\n";
    }
}
