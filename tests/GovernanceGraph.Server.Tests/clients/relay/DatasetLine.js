// Which revision is shown, and what tells of new ones.
import { graphql } from 'relay-runtime';

export const query = graphql`
  query DatasetLineQuery {
    dataset {
      revision {
        number
        hash
      }
    }
  }
`;

export const subscription = graphql`
  subscription DatasetLineSubscription($after: Int) {
    revisionAdded(after: $after) {
      revision {
        number
        reason
      }
      entityIds
    }
  }
`;
