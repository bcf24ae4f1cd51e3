package studio.backlot.gateway.forward.http;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import studio.backlot.gateway.forward.Service;

/** Where the services are. */
@ConfigMapping(prefix = "backlot.services")
public interface ServiceAddresses {
    URI character();

    URI story();

    URI preproduction();

    URI render();

    URI audio();

    URI marketing();

    default URI of(Service service) {
        return switch (service) {
            case CHARACTER -> character();
            case STORY -> story();
            case PREPRODUCTION -> preproduction();
            case RENDER -> render();
            case AUDIO -> audio();
            case MARKETING -> marketing();
        };
    }
}
