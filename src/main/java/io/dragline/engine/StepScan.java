package io.dragline.engine;

import io.dragline.step.ServiceTask;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Finds all steps; {@link ServiceTask} is no {@code @Component}, since Spring would take its sentence as the bean's name. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "io.dragline",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(ServiceTask.class))
class StepScan {}
