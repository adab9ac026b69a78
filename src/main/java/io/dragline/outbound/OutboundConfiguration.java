package io.dragline.outbound;

import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The way out, with the certificates that Java trusts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
class OutboundConfiguration {
    @Bean
    Outbound outbound(OutboundSettings settings, Environment environment) throws UnknownHostException {
        String bind = environment.getProperty("server.address", "0.0.0.0");
        return new Outbound(settings.allowed(bind), () -> {
            try {
                return SSLContext.getDefault().getSocketFactory();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no TLS: " + e.getMessage(), e);
            }
        });
    }

    @Bean
    HttpCall httpCall(Outbound outbound) {
        return new HttpCall(outbound);
    }
}
