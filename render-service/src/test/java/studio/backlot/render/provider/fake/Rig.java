package studio.backlot.render.provider.fake;

import java.util.List;
import studio.backlot.fakes.Scripted;
import studio.backlot.render.provider.RemoteFile;
import studio.backlot.render.provider.VideoOrder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.wire.Patience;

/** A provider as {@link ContractCases} needs it: its strict fake, clients of the service that ask it, and how it says things. */
public interface Rig {
    /** What the fake films. */
    String FOOTAGE = "an mp4, as far as anyone looks";

    /** The provider's other side. */
    Scripted fake();

    /** The service's client; whoever asks for it closes it. */
    VideoProvider client(Patience patience);

    /** One whose key is of nobody. */
    VideoProvider client(String key);

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

    /** Results that are of no call that this account can have made. */
    List<RemoteFile> elsewhere();

    /** The code of a case, where this provider's client says it otherwise than the others. */
    default String code(String wrong, String usual) {
        return usual;
    }
}
