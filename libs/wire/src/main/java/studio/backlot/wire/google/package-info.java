/** In whose name Google is asked: a service account, or the machine that we run on. */
@NullMarked
package studio.backlot.wire.google;

import org.jspecify.annotations.NullMarked;
