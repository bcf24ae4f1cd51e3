package studio.backlot.render.provider.veo.http;

import io.smallrye.config.ConfigMapping;
import studio.backlot.render.provider.google.http.CloudSettings;

/** The deployment's own account with Veo. */
@ConfigMapping(prefix = "backlot.veo")
interface VeoSettings extends CloudSettings {}
