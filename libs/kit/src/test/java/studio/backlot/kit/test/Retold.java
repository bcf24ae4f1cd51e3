package studio.backlot.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Settings that hold while the tests of a class run, of a service that has started with others: a start of its own costs half a minute
 * of processor time. The beans whose constructors are told these settings are made anew; others never learn of them.
 */
public final class Retold implements BeforeAllCallback, AfterAllCallback {
    private final Map<String, String> settings;

    /** What the start was told in their place. */
    private final Map<String, String> former = new HashMap<>();

    private Retold(Map<String, String> settings) {
        this.settings = settings;
    }

    /** One setting; nothing for none. */
    public static Retold with(String setting, String value) {
        return with(Map.of(setting, value));
    }

    /** Several settings and their values. */
    public static Retold with(Map<String, String> settings) {
        return new Retold(settings);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        settings.forEach((setting, value) -> {
            Optional.ofNullable(System.setProperty(setting, value)).ifPresent(had -> former.put(setting, had));
            renew(setting);
        });
    }

    @Override
    public void afterAll(ExtensionContext context) {
        settings.keySet().forEach(setting -> {
            Optional.ofNullable(former.remove(setting))
                    .ifPresentOrElse(had -> System.setProperty(setting, had), () -> System.clearProperty(setting));
            renew(setting);
        });
    }

    private static void renew(String setting) {
        var told = Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> isTold(bean.getBeanClass(), setting))
                .toList();
        assertThat(told).as("who is told " + setting).isNotEmpty().allSatisfy(bean -> assertThat(bean.getScope())
                .isEqualTo(ApplicationScoped.class));
        var living = List.copyOf(Arc.container().getContexts(ApplicationScoped.class))
                .getFirst();
        told.forEach(living::destroy);
    }

    private static boolean isTold(Class<?> made, String setting) {
        return Arrays.stream(made.getDeclaredConstructors())
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .anyMatch(parameter -> parameter.isAnnotationPresent(ConfigProperty.class)
                        && parameter.getAnnotation(ConfigProperty.class).name().equals(setting));
    }
}
