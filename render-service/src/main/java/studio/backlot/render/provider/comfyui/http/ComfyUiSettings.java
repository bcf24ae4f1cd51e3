package studio.backlot.render.provider.comfyui.http;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The deployment's ComfyUI. */
@ConfigMapping(prefix = "backlot.comfyui")
interface ComfyUiSettings {

    /** Beginning of every address. */
    URI address();

    /** Folder of the workflows; without it there is no such provider. */
    Optional<Path> workflows();

    /** Name of the one that draws. */
    String imageWorkflow();

    /** What something before the server asks for. */
    Optional<String> key();
}
