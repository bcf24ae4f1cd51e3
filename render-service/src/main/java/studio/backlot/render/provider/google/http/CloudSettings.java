package studio.backlot.render.provider.google.http;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The deployment's own account with models of Google Cloud. */
public interface CloudSettings {

    /** Host of the models. */
    URI models();

    /** Host of the object store. */
    URI storage();

    /** Where Google gives tokens for service accounts. */
    URI tokens();

    String location();

    Optional<String> project();

    Optional<String> bucket();

    /** Key file of a service account. */
    Optional<Path> credentials();

    /** A token that somebody else renews; used when there are no credentials. */
    Optional<String> token();
}
