package io.dragline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The control plane. */
@SpringBootApplication(proxyBeanMethods = false)
public class Dragline {
    public static void main(String[] args) {
        SpringApplication.run(Dragline.class, args);
    }
}
