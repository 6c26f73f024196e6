using GovernanceGraph.Queries;

namespace GovernanceGraph.Storage;

/// <summary>
/// Finds a revision by the hash of its content, or by the beginning of it: what is cited from one server is found on
/// another. Of several revisions with the same content the oldest is meant, so that later loads never change what a
/// hash names.
/// </summary>
public static class RevisionSearch
{
    /// <summary>The number of the oldest revision whose hash begins so.</summary>
    /// <param name="revisions">All revisions, oldest first.</param>
    /// <param name="digits">What <see cref="RevisionHashText.Read"/> gave.</param>
    /// <exception cref="StoreException">
    /// <see cref="StoreErrorCode.RevisionNotFound"/>: none begins so, or revisions of different content do.
    /// </exception>
    public static long Find(IReadOnlyList<Revision> revisions, string digits)
    {
        Revision? found = null;
        for (var i = 0; i < revisions.Count; i++)
        {
            if (!revisions[i].Hash.StartsWith(digits, StringComparison.Ordinal))
            {
                continue;
            }

            found ??= revisions[i];
            if (revisions[i].Hash != found.Hash)
            {
                throw StoreException.RevisionHashAmbiguous(digits);
            }
        }

        return found?.Number ?? throw StoreException.RevisionHashNotFound(digits);
    }
}
