using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace GovernanceGraph.GraphQL.Responses;

/// <summary>
/// Writes JSON as UTF-8 into one growing buffer that is kept for later responses. Commas need no state: one is due
/// before a value or a name unless the byte before it opens something. So <see cref="Rewind"/> may go back to any
/// position that <see cref="Position"/> gave.
/// </summary>
public sealed class ResponseWriter : IBufferWriter<byte>
{
    const int InitialBytes = 16 * 1024;

    /// <summary>Strings are escaped in pieces, so that the room reserved for escapes stays small.</summary>
    const int ChunkLength = 2 * 1024;

    byte[] buffer = new byte[InitialBytes];
    int position;
    int counted; // bytes of the buffer that are taken from the memory for responses

    /// <summary>The number of bytes written so far.</summary>
    public int Position => position;

    /// <summary>What is written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> Written => buffer.AsMemory(0, position);

    internal int Capacity => buffer.Length;

    /// <summary>What all responses together may take; what a kept buffer has from before is not counted.</summary>
    internal MemoryBudget? Memory { get; set; }

    /// <summary>
    /// Bytes that the response may have. This is checked when the buffer grows and when the response is complete;
    /// until then more can be written.
    /// </summary>
    public int MaxBytes { get; internal set; } = Array.MaxLength;

    /// <summary>Takes back everything written after a position.</summary>
    /// <param name="position">A value that <see cref="Position"/> had, not beyond the present one.</param>
    public void Rewind(int position)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)position, (uint)this.position, nameof(position));
        this.position = position;
    }

    /// <summary>Writes "{", after a comma where one is due.</summary>
    public void BeginObject() => Open((byte)'{');

    /// <summary>Writes "}".</summary>
    public void EndObject() => WriteByte((byte)'}');

    /// <summary>Writes "[", after a comma where one is due.</summary>
    public void BeginArray() => Open((byte)'[');

    /// <summary>Writes "]".</summary>
    public void EndArray() => WriteByte((byte)']');

    /// <summary>Writes a property's name in quotes and the colon, after a comma where one is due.</summary>
    /// <param name="name">The name as UTF-8; it must need no escaping, as no GraphQL name does.</param>
    public void WritePropertyName(ReadOnlySpan<byte> name)
    {
        Reserve(name.Length + 4);
        Separate();
        buffer[position++] = (byte)'"';
        name.CopyTo(buffer.AsSpan(position));
        position += name.Length;
        buffer[position++] = (byte)'"';
        buffer[position++] = (byte)':';
    }

    /// <summary>Writes a property's name, whatever its characters, and the colon.</summary>
    public void WritePropertyName(string name)
    {
        WriteString(name);
        WriteByte((byte)':');
    }

    /// <summary>Writes bytes as they are. Whoever uses it sees to commas and correct JSON.</summary>
    public void WriteRaw(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(buffer.AsSpan(position));
        position += utf8.Length;
    }

    /// <summary>Writes a whole JSON value that is encoded already, after a comma where one is due.</summary>
    public void WriteRawValue(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length + 1);
        Separate();
        json.CopyTo(buffer.AsSpan(position));
        position += json.Length;
    }

    public void WriteNull() => WriteRawValue("null"u8);

    public void WriteBoolean(bool value) => WriteRawValue(value ? "true"u8 : "false"u8);

    public void WriteInt64(long value)
    {
        Reserve(21);
        Separate();
        var fits = Utf8Formatter.TryFormat(value, buffer.AsSpan(position), out var written);
        Debug.Assert(fits, "Twenty bytes hold any long.");
        position += written;
    }

    /// <summary>
    /// Writes a number the way ECMAScript prints it; what JSON cannot express (NaN, infinity) as null.
    /// </summary>
    public void WriteDouble(double value)
    {
        if (!double.IsFinite(value))
        {
            WriteNull();
            return;
        }

        Reserve(NumberText.MaxLength + 1);
        Separate();
        position += NumberText.Format(value, buffer.AsSpan(position));
    }

    /// <summary>Writes a string in quotes with the escapes that JSON demands and no others.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        OpenString();
        while (value.Length > ChunkLength)
        {
            // A surrogate pair stays together.
            var length = char.IsHighSurrogate(value[ChunkLength - 1]) ? ChunkLength - 1 : ChunkLength;
            WriteEscaped(value[..length]);
            value = value[length..];
        }

        WriteEscaped(value);
        WriteByte((byte)'"');
    }

    /// <summary>Writes a string that is UTF-8 already, in quotes.</summary>
    /// <param name="value">Well-formed UTF-8.</param>
    /// <param name="needsEscaping">
    /// False where the value is known to hold no quote, backslash or control character.
    /// </param>
    public void WriteUtf8String(ReadOnlySpan<byte> value, bool needsEscaping)
    {
        if (!needsEscaping)
        {
            WriteQuoted(value);
            return;
        }

        OpenString();
        while (!value.IsEmpty)
        {
            var length = Math.Min(value.Length, ChunkLength);
            Reserve(length * StringText.MaxBytesPerUnit);
            position += StringText.Escape(value[..length], buffer.AsSpan(position));
            value = value[length..];
        }

        WriteByte((byte)'"');
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return buffer.AsSpan(position);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return buffer.AsMemory(position);
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(buffer.Length - position), nameof(count));
        position += count;
    }

    /// <summary>Ends an execution that has written more than it may.</summary>
    /// <exception cref="ResponseTooLargeException">There is more than the limit allows.</exception>
    internal void ThrowIfTooLarge()
    {
        if (position > MaxBytes)
        {
            throw new ResponseTooLargeException(MaxBytes);
        }
    }

    void WriteQuoted(ReadOnlySpan<byte> value)
    {
        Reserve(value.Length + 3);
        Separate();
        buffer[position++] = (byte)'"';
        value.CopyTo(buffer.AsSpan(position));
        position += value.Length;
        buffer[position++] = (byte)'"';
    }

    void OpenString() => Open((byte)'"');

    void WriteEscaped(ReadOnlySpan<char> chunk)
    {
        Reserve(chunk.Length * StringText.MaxBytesPerUnit);
        position += StringText.Escape(chunk, buffer.AsSpan(position));
    }

    void Open(byte bracket)
    {
        Reserve(2);
        Separate();
        buffer[position++] = bracket;
    }

    void WriteByte(byte value)
    {
        Reserve(1);
        buffer[position++] = value;
    }

    /// <summary>Gives back what the buffer took; nothing is written after that until it is lent again.</summary>
    internal void ReleaseMemory()
    {
        Memory?.Release(counted);
        (Memory, counted) = (null, 0);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Separate()
    {
        if (position > 0 && buffer[position - 1] is not ((byte)'{' or (byte)'[' or (byte)':' or (byte)','))
        {
            buffer[position++] = (byte)',';
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Reserve(int bytes)
    {
        if (buffer.Length - position < bytes)
        {
            Grow(bytes);
        }
    }

    void Grow(int bytes)
    {
        // What is reserved is more than what is written, so only what is written counts.
        ThrowIfTooLarge();
        var needed = checked((int)Math.Min(Math.Max((long)position + bytes, 2L * buffer.Length), Array.MaxLength));
        if (Memory is { } memory)
        {
            // Old and new are there at the same time.
            if (!memory.TryTake(needed))
            {
                throw new MemoryBudgetException(memory);
            }

            memory.Release(counted);
            counted = needed;
        }

        Array.Resize(ref buffer, needed);
    }
}
