package io.pilotage.search.embedding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A direction in the space of meanings: always of length 1, so that the product of two says how close they are. */
public final class Vector {

    private final float[] values;

    private Vector(float[] values) {
        this.values = values;
    }

    /** The direction between several of the same number of dimensions. */
    static Vector meanOf(List<float[]> parts) {
        var sum = new double[parts.getFirst().length];
        for (var part : parts) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += part[i];
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        var values = new float[sum.length];
        for (int i = 0; i < sum.length; i++) {
            values[i] = (float) (sum[i] / Math.sqrt(squares));
        }
        return new Vector(values);
    }

    /** Reads what {@link #bytes()} wrote. */
    static Vector of(byte[] bytes) {
        var values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return new Vector(values);
    }

    byte[] bytes() {
        return bytes(ByteOrder.LITTLE_ENDIAN);
    }

    /** As Elasticsearch takes it in a document: four bytes for each component, the highest first, in base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes(ByteOrder.BIG_ENDIAN));
    }

    private byte[] bytes(ByteOrder order) {
        var buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(order);
        buffer.asFloatBuffer().put(values);
        return buffer.array();
    }

    /** Its components, in order. */
    public List<Float> components() {
        var components = new ArrayList<Float>(values.length);
        for (float value : values) {
            components.add(value);
        }
        return components;
    }

    /** Cosine of the angle between the two: 1 for the same meaning, about 0 for none in common. */
    public double closenessTo(Vector other) {
        double product = 0;
        for (int i = 0; i < values.length; i++) {
            product += values[i] * other.values[i];
        }
        return product;
    }
}
