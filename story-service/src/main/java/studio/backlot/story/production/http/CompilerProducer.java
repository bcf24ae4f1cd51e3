package studio.backlot.story.production.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import studio.backlot.story.production.ProductionCompiler;
import studio.backlot.story.source.yaml.PublishedSchemas;

/** Makes the compiler and its schemas once. */
@ApplicationScoped
class CompilerProducer {

    @Produces
    @Singleton
    PublishedSchemas schemas() {
        return new PublishedSchemas();
    }

    @Produces
    @Singleton
    ProductionCompiler compiler(PublishedSchemas schemas) {
        return new ProductionCompiler(schemas);
    }
}
