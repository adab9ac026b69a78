package io.dragline.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.web.servlet.config.annotation.AsyncSupportConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Threads of answers that never end, such as the event stream: one each, apart from those of ordinary requests, so that
 * many open pages hold nobody up. One too many is refused at once instead of waiting silently in a queue.
 */
@Configuration(proxyBeanMethods = false)
class Streaming implements WebMvcConfigurer {
    private static final int AT_ONCE = 100;

    @Override
    public void configureAsyncSupport(AsyncSupportConfigurer async) {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("stream-");
        threads.setCorePoolSize(0);
        threads.setMaxPoolSize(AT_ONCE);
        threads.setQueueCapacity(0);
        threads.setDaemon(true);
        threads.initialize();
        async.setTaskExecutor(threads);
        async.setDefaultTimeout(-1); // a stream ends when one of its two ends is gone
    }
}
