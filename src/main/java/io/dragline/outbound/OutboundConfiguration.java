package io.dragline.outbound;

import java.security.NoSuchAlgorithmException;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way out, with the certificates that Java trusts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OutboundSettings.class)
class OutboundConfiguration {
    @Bean
    Outbound outbound(OutboundSettings settings) {
        return new Outbound(settings.allowed(), () -> {
            try {
                return SSLContext.getDefault().getSocketFactory();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no TLS: " + e.getMessage(), e);
            }
        });
    }

    @Bean
    HttpPost httpPost(Outbound outbound) {
        return new HttpPost(outbound);
    }
}
