package studio.backlot.kit.price;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The prices that come with a service, under those of the deployment's file. One that cannot be read ends the start. */
@ApplicationScoped
class Listing {

    @Produces
    @Singleton
    ListPrices prices(@ConfigProperty(name = "backlot.list-prices") Optional<Path> ofDeployment) {
        ListPrices bundled = ListPrices.bundled();
        return ofDeployment.map(PriceFile::of).map(bundled::under).orElse(bundled);
    }
}
