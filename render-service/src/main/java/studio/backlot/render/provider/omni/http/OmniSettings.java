package studio.backlot.render.provider.omni.http;

import io.smallrye.config.ConfigMapping;
import studio.backlot.render.provider.google.http.CloudSettings;

/** The deployment's own account with Gemini Omni. */
@ConfigMapping(prefix = "backlot.omni")
interface OmniSettings extends CloudSettings {

    /** Revision of the Interactions interface that is asked for. */
    String revision();
}
