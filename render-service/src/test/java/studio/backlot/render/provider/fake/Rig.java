package studio.backlot.render.provider.fake;

import java.util.List;
import studio.backlot.fakes.Scripted;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.wire.Patience;

/** A provider as {@link ContractCases} needs it: its strict fake, clients of the service that ask it, and how it says things. */
public interface Rig {
    /** What the fake films. */
    String FOOTAGE = "an mp4, as far as anyone looks";

    /** The provider's other side. */
    Scripted fake();

    /** The key that the fake takes. */
    String key();

    /** The service's client; whoever asks for it closes it. */
    VideoProvider client(String key, Patience patience);

    /** The one with the right key. */
    default VideoProvider client(Patience patience) {
        return client(key(), patience);
    }

    /** One that waits as long as usual. */
    default VideoProvider client(String key) {
        return client(key, Patience.USUAL);
    }

    VideoOrder order();

    /** The same of a model that has ended. */
    VideoOrder retired();

    /** An answer that accepts a call under a name, in JSON such as {@code "call-7"}. */
    String accepted(String name);

    /** The body of an error. */
    String error(int status);

    /** An answer about the first call that has a status nobody knows. */
    String unknownStatus();

    /** An answer about the first call that says nothing of it. */
    String noStatus();

    /** An answer about another call than the first, which is done. */
    String another();

    /** Where results would be that are of no call that this account can have made. */
    List<String> elsewhere();

    /** The code of a case, where this provider's client says it otherwise than the others. */
    default String code(String wrong, String usual) {
        return usual;
    }
}
