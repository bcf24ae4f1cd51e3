/** Uploads in parts over REST. */
@NullMarked
package studio.backlot.render.footage.upload.http;

import org.jspecify.annotations.NullMarked;
