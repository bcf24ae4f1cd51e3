/** Google Cloud over HTTP. */
@NullMarked
package studio.backlot.render.provider.google.http;

import org.jspecify.annotations.NullMarked;
