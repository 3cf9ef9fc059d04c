import { FileBox, type FileBoxInterface } from 'file-box';
import { Puppet, type payloads } from 'wechaty-puppet';

/** What a gateway was asked for and does not have. */
export class NotOffered extends Error {
  override readonly name = 'NotOffered';
}

const refuse = (what: string): never => {
  throw new NotOffered(`the simulated gateway has no ${what}`);
};

const nothing = (): FileBoxInterface => FileBox.fromBase64('AA==', 'nothing.bin');

/**
 * Every question a puppet server may pass on gets an answer: what is not overridden by the simulation is empty,
 * ignored or refused by name. A puppet that leaves one of these out fails only when it is asked.
 */
export abstract class AnsweringPuppet extends Puppet {
  override async contactSelfName(_name: string): Promise<void> {}
  override async contactSelfQRCode(): Promise<string> {
    return refuse('QR code of a contact');
  }
  override async contactSelfSignature(_signature: string): Promise<void> {}
  override contactAlias(contactId: string): Promise<string>;
  override contactAlias(contactId: string, alias: string | null): Promise<void>;
  override async contactAlias(_contactId: string, alias?: string | null): Promise<unknown> {
    return alias === undefined ? '' : undefined;
  }
  override contactAvatar(contactId: string): Promise<FileBoxInterface>;
  override contactAvatar(contactId: string, file: FileBoxInterface): Promise<void>;
  override async contactAvatar(_contactId: string, file?: FileBoxInterface): Promise<unknown> {
    return file === undefined ? nothing() : undefined;
  }
  override async contactPhone(_contactId: string, _phones: string[]): Promise<void> {}
  override async contactCorporationRemark(_contactId: string, _remark: string | null): Promise<void> {}
  override async contactDescription(_contactId: string, _description: string | null): Promise<void> {}

  override async friendshipAccept(_friendshipId: string): Promise<void> {}
  override async friendshipAdd(_contactId: string): Promise<void> {}
  override async friendshipSearchPhone(_phone: string): Promise<null> {
    return null;
  }
  override async friendshipSearchHandle(_handle: string): Promise<null> {
    return null;
  }
  override async friendshipRawPayload(_friendshipId: string): Promise<payloads.Friendship> {
    return refuse('friend request');
  }
  override async friendshipRawPayloadParser(raw: payloads.Friendship): Promise<payloads.Friendship> {
    return raw;
  }

  override async conversationReadMark(_conversationId: string, hasRead?: boolean): Promise<boolean | undefined> {
    return hasRead === undefined ? true : undefined;
  }
  override async messageContact(_messageId: string): Promise<string> {
    return refuse('contact card');
  }
  override async messageMiniProgram(_messageId: string): Promise<payloads.MiniProgram> {
    return refuse('mini program');
  }
  override async messageUrl(_messageId: string): Promise<payloads.UrlLink> {
    return refuse('link');
  }
  override async messageLocation(_messageId: string): Promise<payloads.Location> {
    return refuse('location');
  }
  override async messageForward(_conversationId: string, _messageId: string): Promise<undefined> {
    return refuse('forwarding');
  }
  override async messageSendContact(_conversationId: string, _contactId: string): Promise<undefined> {
    return refuse('contact cards to send');
  }
  override async messageSendLocation(_conversationId: string, _location: payloads.Location): Promise<undefined> {
    return refuse('locations to send');
  }
  override async messageSendMiniProgram(_conversationId: string, _program: payloads.MiniProgram): Promise<undefined> {
    return refuse('mini programs to send');
  }
  override async messageSendPost(_conversationId: string, _post: payloads.Post): Promise<undefined> {
    return refuse('posts to send');
  }
  override async messageSendUrl(_conversationId: string, _link: payloads.UrlLink): Promise<undefined> {
    return refuse('links to send');
  }
  override async messageRecall(_messageId: string): Promise<boolean> {
    return false;
  }

  override async postRawPayload(_postId: string): Promise<payloads.Post> {
    return refuse('post');
  }
  override async postRawPayloadParser(raw: payloads.Post): Promise<payloads.Post> {
    return raw;
  }
  override async postPublish(_post: payloads.Post): Promise<undefined> {
    return refuse('posts to publish');
  }
  override async postSearch(): Promise<{ nextPageToken?: string; response: string[] }> {
    return { response: [] };
  }

  override async roomInvitationAccept(_invitationId: string): Promise<void> {}
  override async roomInvitationRawPayload(_invitationId: string): Promise<payloads.RoomInvitation> {
    return refuse('invitation');
  }
  override async roomInvitationRawPayloadParser(raw: payloads.RoomInvitation): Promise<payloads.RoomInvitation> {
    return raw;
  }
  override async roomAdd(_roomId: string, _contactId: string | string[]): Promise<void> {}
  override async roomAvatar(_roomId: string): Promise<FileBoxInterface> {
    return nothing();
  }
  override async roomCreate(_contactIds: string[]): Promise<string> {
    return refuse('rooms to create');
  }
  override async roomDel(_roomId: string, _contactId: string | string[]): Promise<void> {}
  override async roomQRCode(_roomId: string): Promise<string> {
    return refuse('QR code of a room');
  }
  override async roomQuit(_roomId: string): Promise<void> {}
  override roomAnnounce(roomId: string): Promise<string>;
  override roomAnnounce(roomId: string, text: string): Promise<void>;
  override async roomAnnounce(_roomId: string, text?: string): Promise<unknown> {
    return text === undefined ? '' : undefined;
  }

  override async tagContactAdd(_tagId: string, _contactId: string): Promise<void> {}
  override async tagContactDelete(_tagId: string): Promise<void> {}
  override tagContactList(contactId: string): Promise<string[]>;
  override tagContactList(): Promise<string[]>;
  override async tagContactList(_contactId?: string): Promise<string[]> {
    return [];
  }
  override async tagContactRemove(_tagId: string, _contactId: string): Promise<void> {}
  override async tap(): Promise<boolean> {
    return false;
  }
  override async tapSearch(): Promise<never> {
    return refuse('taps');
  }
}
