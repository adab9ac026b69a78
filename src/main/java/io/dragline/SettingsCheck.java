package io.dragline;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Stops the start when a setting {@code dragline.*} is known to no settings record. Environment variables are not
 * looked at: the command line has its own there.
 */
@Component
class SettingsCheck implements SmartInitializingSingleton {
    private final ApplicationContext context;
    private final ConfigurableEnvironment environment;

    SettingsCheck(ApplicationContext context, ConfigurableEnvironment environment) {
        this.context = context;
        this.environment = environment;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> known = known();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) continue;
            if (source instanceof EnumerablePropertySource<?> named)
                for (String name : named.getPropertyNames()) refuseUnknown(name, known);
        }
    }

    private static void refuseUnknown(String name, Set<String> known) {
        if (!name.startsWith("dragline.")) return;
        ConfigurationPropertyName key = ConfigurationPropertyName.adapt(name, '.');
        for (String candidate : known) {
            ConfigurationPropertyName allowed = ConfigurationPropertyName.of(candidate);
            if (allowed.equals(key) || allowed.isAncestorOf(key)) return;
        }
        throw new IllegalStateException(
                "unknown setting '" + name + "'; did you mean '" + Nearest.closest(name, known) + "'?");
    }

    /** The components of every settings record; what is below a component is the binder's to refuse. */
    private Set<String> known() {
        Set<String> names = new TreeSet<>();
        Map<String, ConfigurationPropertiesBean> all = ConfigurationPropertiesBean.getAll(context);
        for (ConfigurationPropertiesBean settings : all.values()) {
            String prefix = settings.getAnnotation().prefix();
            Class<?> type = settings.getInstance().getClass();
            if (!type.isRecord() || !(prefix + ".").startsWith("dragline.")) continue;
            for (var component : type.getRecordComponents())
                names.add(prefix + "."
                        + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
