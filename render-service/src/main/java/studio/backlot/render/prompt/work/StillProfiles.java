package studio.backlot.render.prompt.work;

import java.util.List;
import studio.backlot.render.prompt.profile.Profile;

/** What the image models that may draw stills here read and are shown, by the names of their providers. */
public interface StillProfiles {

    List<Profile> now();
}
