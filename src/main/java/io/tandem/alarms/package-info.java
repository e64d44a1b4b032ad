/**
 * Where the alarms of a region go. In: whom they reach, and a key. Out: the ARN of the topic that alarms of every room
 * after this one name. A topic serves its own region only.
 */
@NullMarked
package io.tandem.alarms;

import org.jspecify.annotations.NullMarked;
